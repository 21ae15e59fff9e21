import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who makes a call, a person or another plugin. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Entity reference of the person; absent for a plugin of its own accord. */
  userEntityRef?: string;
  /** The person and their groups, as entity references in lower case. */
  ownershipEntityRefs: string[];
}

/** Tells who makes a call. */
export class CallerReader {
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  /** @param options - Backstage's services for credentials and people. */
  static create(options: { auth: AuthService; userInfo: UserInfoService }) {
    return new CallerReader(options.auth, options.userInfo);
  }

  private constructor(auth: AuthService, userInfo: UserInfoService) {
    this.#auth = auth;
    this.#userInfo = userInfo;
  }

  /** Reads the caller from credentials, never from input. */
  async read(credentials: BackstageCredentials): Promise<Caller> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return { credentials, ownershipEntityRefs: [] };
    }
    const info = await this.#userInfo.getUserInfo(credentials);
    return {
      credentials,
      userEntityRef: info.userEntityRef,
      ownershipEntityRefs: info.ownershipEntityRefs.map(ref =>
        ref.toLowerCase(),
      ),
    };
  }

  /**
   * Reads a caller who must be a person.
   *
   * @param options - What the person is needed for, to complete "to".
   * @throws NotAllowedError for a plugin that acts of its own accord.
   */
  async readUser(options: {
    credentials: BackstageCredentials;
    purpose: string;
  }): Promise<Caller & { userEntityRef: string }> {
    const { userEntityRef, ...caller } = await this.read(options.credentials);
    if (userEntityRef === undefined) {
      throw new NotAllowedError(
        `A person has to be named to ${options.purpose}: call with the token of a user, or on behalf of one.`,
      );
    }
    return { ...caller, userEntityRef };
  }
}
