/** Something the user can mend: shown as it is, without a stack. */
export class PlainError extends Error {}
