import type { Request } from 'express';
import type { PaymentNotice } from '../../workflows/domain/payment-notice.ts';
import type { RefundState } from '../../workflows/domain/refund-states.ts';
import type { Language } from '../../workflows/domain/texts.ts';

/** A notice as its provider signed it. */
interface SignedNotice {
  request: Pick<Request, 'get'>;
  body: Buffer;
  /** When it came. */
  at: Date;
  language: Language;
}

/** What a notice says; `null`: nothing that concerns us. `providerId` names the checkout, if the notice does. */
type ReadNotice =
  | { about: 'payment'; eventId: string; providerId: string | null; notice: PaymentNotice }
  | ({ about: 'refund' } & RefundNotice)
  | null;

/** A refund of ours has moved: `state` as the provider calls it now. */
export interface RefundNotice {
  refundId: string;
  state: RefundState;
}

/** Reads the notices of one provider. Throws `invalid_signature` for what is not by it, or too old. */
export type NoticeReader = (signed: SignedNotice) => ReadNotice;

/** The providers whose notices this installation takes. */
export type NoticeReaders = Readonly<Record<string, NoticeReader>>;
