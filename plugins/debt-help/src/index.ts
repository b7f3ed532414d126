export { debtHelpModule } from './module';
