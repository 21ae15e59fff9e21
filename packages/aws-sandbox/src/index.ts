/**
 * A local AWS for development and tests.
 *
 * @packageDocumentation
 */
export { createSandbox } from './createSandbox';
export type { Sandbox, SandboxOptions } from './createSandbox';
export type {
  SandboxWorkflow,
  SandboxWorkflowFunction,
} from './state/SandboxWorkflow';
export { failNextLandingZoneRun } from './landing-zone/failNextLandingZoneRun';
export type { LandingZoneFault } from './landing-zone/FaultPlan';
export { outboxMessages } from './outbox/OutboxStore';
export type { OutboxMessage } from './outbox/OutboxStore';
export type { SandboxRuntime } from './state/SandboxRuntime';
export type { SandboxClock } from './state/SandboxClock';
export type { SandboxLogger } from './state/SandboxLogger';
export { SandboxEvents } from './state/SandboxEvents';
export type { SandboxListener } from './state/SandboxEvents';
export { SandboxState } from './state/SandboxState';
export { BodyStore } from './state/BodyStore';
