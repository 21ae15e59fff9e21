import type { Command, SdkStreamMixin } from '@smithy/types';
import { RequestContext } from './RequestContext';

/** Members that stream in the SDK are whole byte arrays in a handler. */
type WireMember<T> = [ReadableStream] extends [NonNullable<T>]
  ? Uint8Array | Extract<T, undefined>
  : [NonNullable<T>] extends [SdkStreamMixin | Uint8Array]
  ? Uint8Array | Extract<T, undefined>
  : T;

type WireShape<T> = { [K in keyof Omit<T, '$metadata'>]: WireMember<T[K]> };

type CommandShapes<C> = C extends new (...args: never[]) => Command<
  infer _AllInputs,
  infer Input,
  infer _AllOutputs,
  infer Output,
  infer _Configuration
>
  ? { input: WireShape<Input>; output: WireShape<Output> }
  : never;

/**
 * The operations of an SDK client module, by AWS's names.
 *
 * @public
 */
export type OperationName<M> = {
  [K in keyof M & string]: K extends `${infer Name}Command`
    ? [CommandShapes<M[K]>] extends [never]
      ? never
      : Name
    : never;
}[keyof M & string];

type ShapesOf<M, Name extends string> = `${Name}Command` extends keyof M
  ? CommandShapes<M[`${Name}Command`]>
  : never;

/**
 * The input of one operation as its handler receives it: the SDK's type with
 * streaming bodies as bytes.
 *
 * @public
 */
export type OperationInput<M, Name extends OperationName<M>> = ShapesOf<
  M,
  Name
>['input'];

/**
 * What the handler of one operation returns: the SDK's output without
 * `$metadata`, streaming bodies as bytes.
 *
 * @public
 */
export type OperationOutput<M, Name extends OperationName<M>> = ShapesOf<
  M,
  Name
>['output'];

/**
 * Handlers by operation name. An operation the client does not know, a wrong
 * input or a wrong output is a type error.
 *
 * @public
 */
export type ServiceHandlers<M> = {
  [Name in OperationName<M>]?: (
    input: OperationInput<M, Name>,
    context: RequestContext,
  ) => OperationOutput<M, Name> | Promise<OperationOutput<M, Name>>;
};
