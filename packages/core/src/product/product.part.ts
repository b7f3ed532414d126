import { hasScope, type ModulePart } from '@eenplan/kit';
import { productConnection } from './product.connection';
import { ProductTargetGroup } from './product-target-group.entity';
import { Product } from './product.entity';
import { PreventionLevel, ProductUnit } from './product.enum';
import { productErrors } from './product.errors';
import { ProductResolver } from './product.resolver';
import { productsSection } from './product.section';
import { ProductService } from './product.service';
import { TargetGroup } from './target-group.entity';

const read = hasScope('product:read');

/** The dated catalogue of products, and the target groups that documents name them with. */
export const productPart: ModulePart = {
  entities: [Product, ProductTargetGroup, TargetGroup],
  resolvers: [ProductResolver],
  types: [ProductUnit, PreventionLevel, ...productConnection.types],
  services: [ProductService],
  configSections: [productsSection],
  errors: productErrors,
  costs: { 'ProductConnection.totalCount': 20 },
  access: {
    scopes: { 'product:read': 'See the catalogue of products, on any day.' },
    roles: {
      generalist: ['product:read'],
      resident: ['product:read'],
      administrator: ['product:read'],
      policy: ['product:read'],
      auditor: ['product:read'],
    },
    fields: {
      Query: { product: read, products: read, catalogueTargetGroups: read },
      Product: { '*': read },
      ProductTargetGroup: { '*': read },
      CatalogueTargetGroup: { '*': read },
      ProductConnection: { '*': read },
      ProductEdge: { '*': read },
    },
  },
};
