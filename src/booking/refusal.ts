/** Why a question is not answered; the faces turn it into their own error bodies. */
export type RefusalCode =
  | 'BadRequestException'
  | 'UnauthorizedException'
  | 'ForbiddenException'
  | 'NotFoundException';

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export const badRequest = (message: string, details?: Readonly<Record<string, unknown>>) =>
  new Refusal('BadRequestException', message, details);
