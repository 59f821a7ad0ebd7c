import type { PaymentAttempt } from '../../workflows/domain/case-parts.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { isAppealed } from './appeal.ts';
import type { CaseWorld } from './case-world.ts';
import type { FiledCase } from './filed-case.ts';
import { Payer } from './payer.ts';
import { runTo } from './run-to.ts';
import { step } from './step.ts';

const OFFICER = { id: 'officer.mvd', name: 'Орлова Елена Сергеевна', unit: 'mvd-licensing' };
const REASON = 'Так нужно';
/** Another spelling of her name: registries are asked again. */
const RENAMED = { fullName: 'Иванова Мария' };

/** Registries are asked for hours; nobody is routed to, and all that is done is done by people. */
function slowedDown(regulation: Regulation): void {
  regulation.terms.verification = 'PT2H';
  regulation.routing = [];
  regulation.steps = regulation.steps.slice(0, 1);
  regulation.escalation = [
    { to: 'head', within: { workingDays: 2 } },
    { to: 'controller', within: { workingDays: 2 } },
  ];
}

/** A licence that rests in a status, and the attempt to pay it whose money has not been told of yet. */
export class StandingCase {
  readonly filed: FiledCase;
  readonly payer: Payer;
  late: PaymentAttempt | undefined;

  private constructor(world: CaseWorld, filed: FiledCase) {
    this.filed = filed;
    this.payer = new Payer(world, filed);
  }

  /** @param change what else is different about its regulation */
  static async in(
    world: CaseWorld,
    status: keyof typeof WAYS,
    change: (regulation: Regulation) => void = () => undefined,
  ): Promise<StandingCase> {
    await world.registries.behave(status === 'ACCEPTED' ? 'down' : 'normal');
    await world.provider.misbehave({ dropWebhook: true, deafToCancel: true });
    const filed = await world.file('business-licence', {
      change: (regulation) => {
        slowedDown(regulation);
        change(regulation);
      },
    });
    const standing = new StandingCase(world, filed);
    await WAYS[status](standing, world);
    await filed.reaches(status);
    return standing;
  }

  /** Paid by the second of two attempts; it waits for the dispatcher. */
  async isPaid(): Promise<void> {
    await this.filed.reaches('AWAITING_PAYMENT');
    this.late = await this.payer.begins();
    await this.payer.pays(await this.payer.begins());
    await this.filed.records('queuedForDispatcher');
  }

  async isReviewed(): Promise<void> {
    await this.isPaid();
    await this.filed.does('dispatcher.mvd', 'assign', { officer: OFFICER });
    await this.filed.does(OFFICER.id, 'claim', {});
  }

  async isReworked(form: Record<string, string>): Promise<void> {
    await this.isReviewed();
    const remarks = [{ path: 'form.fullName', text: REASON }];
    await this.filed.does(OFFICER.id, 'rework', { remarks });
    await this.filed.does('ivanova', 'resubmit', { form, documents: [] });
  }

  async isApproved(): Promise<void> {
    await this.isReviewed();
    await this.filed.does(OFFICER.id, 'approve', {});
  }

  async isExecuted(): Promise<void> {
    await this.isApproved();
    await this.filed.does(OFFICER.id, 'completeStep', step('legal-review', { signature: 'ЭП' }));
  }

  async isRefused(): Promise<void> {
    await this.isReviewed();
    await this.filed.does(OFFICER.id, 'refuse', { reasons: [{ code: 'other', text: REASON }] });
  }
}

/** How a case gets to a status and stays there. */
const WAYS = {
  ACCEPTED: async ({ filed }) => {
    await filed.skip('3 hours');
    await filed.records('manualCheckRequested');
  },
  INCOMPLETE: async (standing) => {
    await standing.isReworked({ objectDescription: 'x' });
    await standing.filed.records('recheckFailed');
    const back = { stage: 'completeness', reason: REASON } as const;
    await standing.filed.does('head.mvd', 'return', back);
  },
  VERIFIED: async (standing) => {
    await standing.isPaid();
    const back = { stage: 'verification', reason: REASON } as const;
    await standing.filed.does('head.mvd', 'return', back);
    await standing.filed.records('queuedForDispatcher', 2);
  },
  AWAITING_PAYMENT: async (standing) => {
    await standing.filed.reaches('AWAITING_PAYMENT');
  },
  PAYMENT_CONFIRMED: (standing) => standing.isPaid(),
  ASSIGNED: async (standing) => {
    await standing.isPaid();
    await standing.filed.does('dispatcher.mvd', 'assign', { officer: OFFICER });
  },
  UNDER_REVIEW: (standing) => standing.isReviewed(),
  CLARIFICATION_REQUIRED: async (standing) => {
    await standing.isReviewed();
    const questions = [{ code: 'q', text: REASON }];
    await standing.filed.does(OFFICER.id, 'clarify', { questions });
  },
  REWORK_REQUIRED: async (standing) => {
    await standing.isReworked({ objectDescription: 'x' });
    await standing.filed.records('recheckFailed');
  },
  RECHECK: async (standing, world) => {
    await standing.isReviewed();
    await standing.filed.does(OFFICER.id, 'clarify', { questions: [{ code: 'q', text: REASON }] });
    await world.registries.behave('down');
    await standing.filed.does('ivanova', 'resubmit', { form: RENAMED, documents: [] });
    await standing.filed.skip('3 hours');
    await standing.filed.records('manualCheckRequested');
  },
  APPROVED: (standing) => standing.isApproved(),
  EXECUTED: (standing) => standing.isExecuted(),
  SERVICE_RENDERED: async (standing) => {
    await standing.isExecuted();
    await standing.filed.reaches('EXECUTED');
    await standing.filed.does(OFFICER.id, 'render', {});
  },
  REJECTED: async ({ filed }, world) => {
    await filed.reaches('AWAITING_PAYMENT');
    await runTo(world, filed, 'payment', 1_000);
  },
  REFUSED: (standing) => standing.isRefused(),
  APPEAL_REVIEW: async (standing) => {
    await standing.isRefused();
    await isAppealed(standing.filed);
  },
} satisfies Record<string, (standing: StandingCase, world: CaseWorld) => Promise<void>>;
