import type { z } from 'zod/v3';
import type { createStateSchema } from './stateSchemas';

/** A state of any type, as the Amazon States Language spells its fields. */
export type State = z.infer<ReturnType<typeof createStateSchema>>;

/** A state that has work done. */
export type TaskState = Extract<State, { Type: 'Task' }>;

/** A state that passes its input on, or a fixed result. */
export type PassState = Extract<State, { Type: 'Pass' }>;

/** A state that chooses the next one. */
export type ChoiceState = Extract<State, { Type: 'Choice' }>;

/** A state that waits. */
export type WaitState = Extract<State, { Type: 'Wait' }>;

/** A state that runs its states once an item. */
export type MapState = Extract<State, { Type: 'Map' }>;

/** A state that runs several blocks of states at once. */
export type ParallelState = Extract<State, { Type: 'Parallel' }>;

/** A state that ends the execution as failed. */
export type FailState = Extract<State, { Type: 'Fail' }>;

/** A state that can be retried and whose errors can be caught. */
export type WorkState = TaskState | MapState | ParallelState;

/** States and where to begin: a machine, a branch or an item processor. */
export interface StatesBlock {
  Comment?: string;
  QueryLanguage?: 'JSONPath';
  /** The name of the first state. */
  StartAt: string;
  /** The states by name. */
  States: Record<string, State>;
  /** Of an item processor: always inline. */
  ProcessorConfig?: { Mode?: 'INLINE' };
}

/** A whole state machine. */
export interface StateMachineDefinition extends StatesBlock {
  Version?: '1.0';
  /** How long an execution may run, in seconds. */
  TimeoutSeconds?: number;
}
