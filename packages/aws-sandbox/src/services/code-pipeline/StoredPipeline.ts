import type {
  ActionExecutionStatus,
  PipelineDeclaration,
  PipelineExecutionStatus,
  SourceRevisionOverride,
  TriggerType,
} from '@aws-sdk/client-codepipeline';

/** What a source action fetched. */
export interface StoredRevision {
  /** The source action, for example `Configuration`. */
  actionName: string;
  /** The artifact it made. */
  artifactName: string;
  /** The provider's version, for S3 the object's version id. */
  revisionId: string;
  /** A line for people. */
  revisionSummary?: string;
  /** ISO time at which the object was written. */
  created?: string;
}

/** One run of one action. */
export interface StoredAction {
  id: string;
  stageName: string;
  actionName: string;
  /** ISO time. */
  startTime: string;
  /** ISO time. */
  lastUpdateTime: string;
  status: ActionExecutionStatus;
  /** The provider's id of the work, for CodeBuild the build id. */
  externalExecutionId?: string;
  /** What the provider says of the result. */
  summary?: string;
  /** Why it failed. */
  error?: { code: string; message: string };
  /** True once a retry of the stage has replaced it. */
  retried?: boolean;
}

/** One run of a pipeline. */
export interface StoredExecution {
  id: string;
  status: PipelineExecutionStatus;
  /** ISO time. */
  startTime: string;
  /** ISO time. */
  lastUpdateTime: string;
  trigger: { triggerType: TriggerType; triggerDetail: string };
  clientRequestToken?: string;
  /** Revisions that the caller asked for in place of the newest. */
  overrides: SourceRevisionOverride[];
  /** What the source actions took, in the order in which they ended. */
  revisions: StoredRevision[];
  /** The stage it is in, or stands before. */
  stageName: string;
  /** Between stages an execution waits; in a stage it locks it. */
  position: 'waiting' | 'running';
  /** Set once somebody asked to stop it. */
  stop?: { reason?: string; abandon: boolean };
  /** Oldest first. */
  actions: StoredAction[];
}

/** A pipeline with its history. */
export interface StoredPipeline {
  accountId: string;
  region: string;
  arn: string;
  declaration: PipelineDeclaration & { name: string };
  /** ISO time. */
  created: string;
  /** Oldest first. */
  executions: StoredExecution[];
}
