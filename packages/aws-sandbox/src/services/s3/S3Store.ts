import { SandboxState } from '../../state/SandboxState';

/** One version of an object as it is kept. */
export interface StoredVersion {
  /** `null` in a bucket that never had versioning. */
  versionId: string;
  /** Set for a delete marker, which has nothing else. */
  deleteMarker?: boolean;
  /** SHA-256 of the body in the body store. */
  body: string;
  size: number;
  /** In quotes, as on the wire. */
  etag: string;
  /** ISO 8601. */
  lastModified: string;
  /** What the object carries in headers, by the SDK's member names. */
  headers: Record<string, string>;
  metadata: Record<string, string>;
  tags: Record<string, string>;
}

/** A bucket as it is kept. */
export interface StoredBucket {
  name: string;
  accountId: string;
  region: string;
  /** ISO 8601. */
  created: string;
  versioning?: 'Enabled' | 'Suspended';
  tags: Record<string, string>;
  /** Versions by key, the newest first; a key without versions is gone. */
  objects: Record<string, StoredVersion[]>;
}

/** Buckets by name: names are global. */
export type S3Store = Record<string, StoredBucket>;

/** Everything S3 remembers. */
export function s3Store(state: SandboxState): S3Store {
  return state.store<S3Store>('s3', () => ({}));
}

/** Deletes bodies that no version names any more. */
export async function retainBodies(state: SandboxState): Promise<void> {
  const used = new Set<string>();
  for (const { objects } of Object.values(s3Store(state))) {
    for (const { body } of Object.values(objects).flat()) {
      used.add(body);
    }
  }
  await state.bodies.retain(used);
}
