import { InputError } from '@backstage/errors';
import { NormalizedSchema } from '@smithy/core/schema';
import { StaticErrorSchema, StaticOperationSchema } from '@smithy/types';
import { SandboxOperation } from './SandboxOperation';
import { SandboxService } from './SandboxService';
import { WireProtocolId, wireProtocolIds } from './WireProtocolId';

type ServiceModel = Omit<SandboxService, 'call' | 'notes' | 'refuseInput'>;

interface ClientConfiguration {
  serviceId: string;
  defaultSigningName: string;
  protocol: { getShapeId(): string };
  protocolSettings: {
    version: string;
    serviceTarget: string;
    xmlNamespace?: string;
  };
}

type ClientClass = new (options: object) => {
  config: ClientConfiguration;
  destroy(): void;
};

/**
 * Reads what an SDK client module exports of its service's model: the
 * protocol, the names on the wire, every operation and every error.
 *
 * @param options - `id`: our name of the service, for messages; `module`: the
 * whole client module
 * @throws InputError when the client speaks a protocol the engine does not,
 * or exports no model
 */
export function readServiceModel(options: {
  id: string;
  module: object;
}): ServiceModel {
  const { id, module } = options;
  const config = readConfiguration(id, module);
  const { version, serviceTarget, xmlNamespace } = config.protocolSettings;
  return {
    id,
    signingName: config.defaultSigningName,
    serviceId: config.serviceId,
    target: serviceTarget,
    version,
    xmlNamespace,
    protocol: readProtocol(id, config),
    operations: readOperations(module),
    errors: readErrors(module),
  };
}

function readConfiguration(id: string, module: object): ClientConfiguration {
  const found = Object.entries(module).find(
    ([name]) => /^[A-Z]\w*Client$/.test(name) && name !== 'Client',
  );
  if (!found) {
    throw new InputError(`The module of ${id} exports no SDK client`);
  }
  // A client never sends here; it only tells its protocol and names.
  const client = new (found[1] as ClientClass)({
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  client.destroy();
  return client.config;
}

function readProtocol(id: string, config: ClientConfiguration): WireProtocolId {
  const shape = config.protocol.getShapeId();
  const protocol = wireProtocolIds.find(name => shape.endsWith(`#${name}`));
  if (!protocol) {
    throw new InputError(
      `The SDK client of ${id} speaks ${shape}; the sandbox speaks ${wireProtocolIds.join(
        ', ',
      )}. Pin the client to its last release with one of them, or add the protocol to src/wire`,
    );
  }
  return protocol;
}

function schemasOf<T extends readonly unknown[]>(
  module: object,
  kind: number,
): T[] {
  return Object.entries(module)
    .filter(([name, value]) => name.endsWith('$') && Array.isArray(value))
    .map(([, value]) => value as T)
    .filter(schema => schema[0] === kind);
}

function readOperations(module: object): Map<string, SandboxOperation> {
  const operations = schemasOf<StaticOperationSchema>(module, 9).map(schema => {
    const [, , name, , input, output] = schema;
    const traits = schema[3] as { http?: [string, string, number] } | number;
    return {
      name,
      input: NormalizedSchema.of(input),
      output: NormalizedSchema.of(output),
      http: typeof traits === 'object' ? traits.http : undefined,
    };
  });
  return new Map(operations.map(operation => [operation.name, operation]));
}

function readErrors(module: object): Map<string, NormalizedSchema> {
  const errors = new Map<string, NormalizedSchema>();
  for (const error of schemasOf<StaticErrorSchema>(module, -3)) {
    const schema = NormalizedSchema.of(error);
    errors.set(error[2], schema);
    // The query protocols may put another code on the wire: [code, status].
    const { awsQueryError } = schema.getMergedTraits();
    if (Array.isArray(awsQueryError)) {
      errors.set(awsQueryError[0], schema);
    }
  }
  return errors;
}
