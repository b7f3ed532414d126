export { wmoModule } from './module';
export { SupportRequestService } from './support-request/support-request.service';
