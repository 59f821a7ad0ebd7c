/** A payment as the provider's register has it. Amounts are in minor units. */
export interface RegisterLine {
  /** The provider's own id of it. */
  providerId: string;
  /** Our id, as the provider was told it; `null`: it names none. */
  paymentId: string | null;
  amount: number;
  currency: string;
  refunded: number;
}

/** A payment as our books have it. */
export interface BookLine {
  paymentId: string;
  provider: string;
  agency: string;
  /** What was paid by it; `null`: nothing, as far as we know. */
  amount: number | null;
  currency: string;
  refunded: number;
  /** Refunds whose end the provider has not told yet: they may be in its register or not. */
  refunding: number;
}

/** What staff have to look into. */
export interface Discrepancy {
  kind: 'missing' | 'extra' | 'different' | 'twice';
  paymentId: string | null;
  /** Names the payment to the provider; its own id where ours is unknown to it. */
  providerId: string | null;
  /** `null`: nobody's, as far as we know. */
  agency: string | null;
  /** By the register; `null`: it has none. */
  amount: number | null;
  /** By our books; `null`: they have none. */
  expected: number | null;
  currency: string;
}

/**
 * What a page of the register tells that our books tell otherwise: money that we do not know, know as another sum, or know
 * of once and the register twice.
 * @param seen payments that the register has told of before; those of this page are added
 */
export function compareRegister(
  register: readonly RegisterLine[],
  book: readonly BookLine[],
  seen: Set<string>,
): Discrepancy[] {
  const known = new Map(book.map((line) => [line.paymentId, line]));
  return register.flatMap((line) => {
    const ours = line.paymentId === null ? undefined : known.get(line.paymentId);
    const isRepeated = line.paymentId !== null && seen.has(line.paymentId);
    if (line.paymentId !== null) seen.add(line.paymentId);
    if (isRepeated) return [{ ...asExtra(line, ours), kind: 'twice' as const }];
    if (ours?.amount === undefined || ours.amount === null) return [asExtra(line, ours)];
    return isAlike(line, ours) ? [] : [asDifferent(line, ours)];
  });
}

/** What our books hold as paid and no page of the register has. */
export function missingFrom(seen: ReadonlySet<string>, book: readonly BookLine[]): Discrepancy[] {
  return book
    .filter(({ paymentId, amount }) => amount !== null && !seen.has(paymentId))
    .map(({ paymentId, agency, amount, currency }) => ({
      kind: 'missing',
      ...{ paymentId, providerId: null, agency, amount: null, expected: amount, currency },
    }));
}

function isAlike(line: RegisterLine, ours: BookLine): boolean {
  const isRefundedAlike =
    line.refunded >= ours.refunded && line.refunded <= ours.refunded + ours.refunding;
  return line.amount === ours.amount && line.currency === ours.currency && isRefundedAlike;
}

function asExtra(line: RegisterLine, ours: BookLine | undefined): Discrepancy {
  const { paymentId, providerId, amount, currency } = line;
  const agency = ours?.agency ?? null;
  return { kind: 'extra', paymentId, providerId, agency, amount, expected: null, currency };
}

/** What is left of it after refunds tells both kinds of difference. */
function asDifferent(line: RegisterLine, ours: BookLine): Discrepancy {
  const { paymentId, providerId, currency } = line;
  const left = line.amount - line.refunded;
  const expected = (ours.amount ?? 0) - ours.refunded;
  const { agency } = ours;
  return { kind: 'different', paymentId, providerId, agency, amount: left, expected, currency };
}
