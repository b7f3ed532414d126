import { defineEvent, eventData } from '@eenplan/kit';
import { z } from 'zod';

const { id, day, code } = eventData;
const ofCase = { key: 'CASE', category: 'CASE', scope: 'event:case' } as const;
const ofDecision = { ...ofCase, scope: 'event:decision' } as const;
const ofAllocation = { ...ofCase, scope: 'event:allocation' } as const;

/** A household asked for help (S044). */
export const caseOpened = defineEvent({
  ...{ ...ofCase, code: 'nl.cases.case-opened.v1', title: { en: 'A case was opened', nl: 'Casus geopend' } },
  data: { caseId: id(), on: day() },
});

/** A case ended, whatever the reason. */
export const caseClosed = defineEvent({
  ...{ ...ofCase, code: 'nl.cases.case-closed.v1', title: { en: 'A case was closed', nl: 'Casus gesloten' } },
  data: { caseId: id(), on: day() },
});

/** A closed case was taken up again. */
export const caseReopened = defineEvent({
  ...{ ...ofCase, code: 'nl.cases.case-reopened.v1', title: { en: 'A case was opened again', nl: 'Casus heropend' } },
  data: { caseId: id(), on: day() },
});

/** A plan was adopted, first or again (R05). */
export const planAdopted = defineEvent({
  ...{ ...ofCase, code: 'nl.plans.plan-adopted.v1', title: { en: 'A plan was adopted', nl: 'Plan vastgesteld' } },
  data: { caseId: id(), planId: id(), on: day(), reviewOn: day() },
});

/** Another director, or the first (R01); `kind` says of what sort, not who. */
export const directorChanged = defineEvent({
  ...{ ...ofCase, code: 'nl.plans.director-changed.v1' },
  title: { en: 'A plan got another director', nl: 'Andere regisseur' },
  data: { caseId: id(), planId: id(), fromOn: day(), kind: z.enum(['RESIDENT', 'PROFESSIONAL', 'OTHER']) },
});

const decided = { caseId: id(), decisionId: id(), applicationId: id(), law: code(), outcome: code(), on: day() };

/** A decision was taken on an application, or another one instead (Awb 1:3). */
export const decisionTaken = defineEvent({
  ...{ ...ofDecision, code: 'nl.decisions.decision-taken.v1' },
  title: { en: 'A decision was taken', nl: 'Besluit genomen' },
  data: { ...decided, replacesDecisionId: id().nullable() },
});

/** A decision was made known (Awb 3:41). */
export const decisionPublished = defineEvent({
  ...{ ...ofDecision, code: 'nl.decisions.decision-published.v1' },
  title: { en: 'A decision was made known', nl: 'Besluit bekendgemaakt' },
  data: { ...decided, effectiveOn: day() },
});

/** It was decided to take back what was given (Wmo 2.3.10). */
export const decisionWithdrawn = defineEvent({
  ...{ ...ofDecision, code: 'nl.decisions.decision-withdrawn.v1' },
  title: { en: 'A decision was withdrawn', nl: 'Besluit ingetrokken' },
  data: { ...decided, replacesDecisionId: id().nullable(), ground: code() },
});

const allocated = { caseId: id(), allocationId: id(), organisationId: id(), law: code().nullable() };

/** A provider began (S252). */
export const allocationStarted = defineEvent({
  ...{ ...ofAllocation, code: 'nl.allocations.allocation-started.v1' },
  title: { en: 'Support began', nl: 'Ondersteuning gestart' },
  data: { ...allocated, on: day() },
});

/** Support ended, or will on a day that is known, for a reason of the registry (S046). */
export const allocationEnded = defineEvent({
  ...{ ...ofAllocation, code: 'nl.allocations.allocation-ended.v1' },
  title: { en: 'Support ended', nl: 'Ondersteuning beëindigd' },
  data: { ...allocated, untilOn: day(), reason: code() },
});

/** A law was switched on, is wound down or is switched off from a day on. */
export const moduleSwitched = defineEvent({
  ...{ key: 'MODULE', category: null, scope: 'event:module', code: 'nl.modules.module-switched.v1' },
  title: { en: 'A law was switched', nl: 'Wet in- of uitgeschakeld' },
  data: { module: code(), state: z.enum(['ACTIVE', 'WINDING_DOWN', 'OFF']), fromOn: day(), untilOn: day().nullable() },
});

const ofSignal = { key: 'SIGNAL', category: 'SIGNAL', scope: 'event:signal' } as const;
const signalled = { signalId: id(), kind: code(), on: day() };

/** A partner sent a signal (S063). */
export const signalReceived = defineEvent({
  ...{ ...ofSignal, code: 'nl.signals.signal-received.v1', title: { en: 'A signal came in', nl: 'Signaal ontvangen' } },
  data: signalled,
});

/** Somebody works on a signal: the partner changes nothing any more. */
export const signalPickedUp = defineEvent({
  ...{
    ...ofSignal,
    code: 'nl.signals.signal-picked-up.v1',
    title: { en: 'A signal was picked up', nl: 'Signaal opgepakt' },
  },
  data: signalled,
});

/** A signal was not taken up; why is for the partner to read. */
export const signalRefused = defineEvent({
  ...{
    ...ofSignal,
    code: 'nl.signals.signal-refused.v1',
    title: { en: 'A signal was refused', nl: 'Signaal geweigerd' },
  },
  data: signalled,
});

/** A signal was dealt with, or taken back; what came of it is for the partner to read, as far as its kind lets. */
export const signalClosed = defineEvent({
  ...{ ...ofSignal, code: 'nl.signals.signal-closed.v1', title: { en: 'A signal was closed', nl: 'Signaal gesloten' } },
  data: signalled,
});

/** To try a webhook, of that webhook alone. */
export const webhookTested = defineEvent({
  ...{ key: 'WEBHOOK', category: null, scope: 'webhook:manage', code: 'nl.webhooks.webhook-tested.v1' },
  title: { en: 'A webhook was tried', nl: 'Abonnement getest' },
  data: { webhookId: id() },
});

/** What core tells the world. */
export const coreEvents = [
  ...[caseOpened, caseClosed, caseReopened, planAdopted, directorChanged],
  ...[decisionTaken, decisionPublished, decisionWithdrawn, allocationStarted, allocationEnded],
  ...[signalReceived, signalPickedUp, signalRefused, signalClosed, moduleSwitched, webhookTested],
];
