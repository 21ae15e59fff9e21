/** The package ships no types. */
declare module 'asl-validator' {
  /** Checks a definition; it writes defaults into what it is given. */
  export default function validate(definition: object): {
    isValid: boolean;
    errors: { 'Error code': string; Message?: string }[];
  };
}
