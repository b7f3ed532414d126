/** The public surface of core, listed by hand: what a law module and the server may use. */
export * from './errors';
export * from './household/household-member.entity';
export * from './household/household.entity';
export * from './household/household-role.enum';
export * from './household/household.service';
export * from './module';
export * from './module-switch/module-activation.entity';
export * from './module-switch/module-switch.service';
export * from './municipality/municipality.entity';
export * from './municipality/municipality.service';
export * from './plan/plan.entity';
export * from './plan/plan.service';
export * from './plan/professional.entity';
export * from './plan/professional.service';
export * from './resident/resident.entity';
export * from './resident/resident.service';
