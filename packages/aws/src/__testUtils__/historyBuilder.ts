import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';

/** Builds the history of an execution, one second an event. */
export class HistoryBuilder {
  readonly #events: HistoryEvent[] = [];

  static create(): HistoryBuilder {
    return new HistoryBuilder().add('ExecutionStarted');
  }

  private constructor() {}

  get events(): HistoryEvent[] {
    return [...this.#events];
  }

  /** Time of the event that was added last, ISO 8601. */
  get now(): string {
    return new Date(
      1_800_000_000_000 + this.#events.length * 1_000,
    ).toISOString();
  }

  add(type: HistoryEventType, details: Partial<HistoryEvent> = {}): this {
    this.#events.push({
      id: this.#events.length + 1,
      type,
      timestamp: new Date(
        1_800_000_000_000 + (this.#events.length + 1) * 1_000,
      ),
      ...details,
    });
    return this;
  }

  enter(
    state: string,
    kind: 'Task' | 'Wait' | 'Choice' | 'Pass' | 'Fail' | 'Succeed' = 'Task',
  ): this {
    return this.add(`${kind}StateEntered`, {
      stateEnteredEventDetails: { name: state },
    });
  }

  exit(
    state: string,
    kind: 'Task' | 'Wait' | 'Choice' | 'Pass' | 'Succeed' = 'Task',
  ): this {
    return this.add(`${kind}StateExited`, {
      stateExitedEventDetails: { name: state },
    });
  }

  /** One attempt of a task that failed. */
  fail(error: string, cause: string): this {
    return this.add('TaskScheduled')
      .add('TaskStarted')
      .add('TaskFailed', {
        taskFailedEventDetails: {
          resourceType: 'lambda',
          resource: 'invoke',
          error,
          cause,
        },
      });
  }

  /** One attempt of a task that succeeded. */
  succeed(): this {
    return this.add('TaskScheduled').add('TaskStarted').add('TaskSucceeded');
  }

  /** A whole task state that succeeds at once. */
  task(state: string): this {
    return this.enter(state).succeed().exit(state);
  }

  /** A Wait or Choice state. */
  pass(state: string, kind: 'Wait' | 'Choice' | 'Pass' = 'Wait'): this {
    return this.enter(state, kind).exit(state, kind);
  }
}
