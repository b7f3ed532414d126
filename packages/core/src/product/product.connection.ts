import { connectionOf } from '@eenplan/kit';
import { Product } from './product.entity';

export const productConnection = connectionOf('Product', () => Product);
