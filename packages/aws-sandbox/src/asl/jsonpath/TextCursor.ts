import { InputError } from '@backstage/errors';

/** Nested filters, parentheses and functions deeper than this are refused. */
const DEEPEST = 64;

/** Reads a text from left to right; every refusal names the place. */
export class TextCursor {
  readonly #text: string;
  readonly #what: string;
  #position = 0;
  #depth = 0;

  /**
   * @param options - `text`: what is read. `what`: what it should be, for
   * messages, for example `JSONPath`
   */
  static create(options: { text: string; what: string }) {
    return new TextCursor(options.text, options.what);
  }

  private constructor(text: string, what: string) {
    this.#text = text;
    this.#what = what;
  }

  /** How many characters were read. */
  get position(): number {
    return this.#position;
  }

  /** Whether everything was read. */
  get done(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Whether `token` comes next. */
  sees(token: string): boolean {
    return this.#text.startsWith(token, this.#position);
  }

  /** Reads `token` when it comes next, and tells whether it did. */
  take(token: string): boolean {
    if (!this.sees(token)) {
      return false;
    }
    this.#position += token.length;
    return true;
  }

  /** Reads `token`. @throws InputError when something else comes next */
  expect(token: string): void {
    if (!this.take(token)) {
      this.fail(`"${token}"`);
    }
  }

  /**
   * Reads what a pattern matches here.
   *
   * @param pattern - with the sticky flag
   * @returns undefined when it does not match
   */
  read(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const [match] = pattern.exec(this.#text) ?? [];
    this.#position += match?.length ?? 0;
    return match;
  }

  /** Reads white space. */
  skipSpace(): void {
    this.read(/\s*/y);
  }

  /** What was read since `start`. */
  since(start: number): string {
    return this.#text.slice(start, this.#position);
  }

  /** Reads something nested. @throws InputError when it is nested too deeply */
  nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.fail(`at most ${DEEPEST} levels of nesting`);
    }
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** Refuses the text. @param expected - what could stand here */
  fail(expected: string): never {
    const rest = this.#text.slice(this.#position, this.#position + 20);
    throw new InputError(
      `The ${this.#what} '${this.#text}' is not valid at character ${
        this.#position + 1
      }: expected ${expected}, found ${rest ? `"${rest}"` : 'the end'}`,
    );
  }
}
