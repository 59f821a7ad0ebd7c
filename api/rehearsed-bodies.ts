import { z } from 'zod';
import type { RehearsalAction } from '../workflows/domain/rehearsal.ts';
import { decideAppealSpec } from './routes/appeals/decide-appeal.schema.ts';
import { expediteAppealSpec } from './routes/appeals/expedite-appeal.schema.ts';
import { confirmResultSpec } from './routes/applications/confirm-result.schema.ts';
import { disputeResultSpec } from './routes/applications/dispute-result.schema.ts';
import { fileAppealSpec } from './routes/applications/file-appeal.schema.ts';
import { resubmitApplicationSpec } from './routes/applications/resubmit-application.schema.ts';
import { supplementApplicationSpec } from './routes/applications/supplement-application.schema.ts';
import { withdrawApplicationSpec } from './routes/applications/withdraw-application.schema.ts';
import { annulApplicationSpec } from './routes/staff/annul-application.schema.ts';
import { approveApplicationSpec } from './routes/staff/approve-application.schema.ts';
import { claimCaseSpec } from './routes/staff/claim-case.schema.ts';
import { completeStepSpec } from './routes/staff/complete-step.schema.ts';
import { extendTermSpec } from './routes/staff/extend-term.schema.ts';
import { refuseApplicationSpec } from './routes/staff/refuse-application.schema.ts';
import { renderServiceSpec } from './routes/staff/render-service.schema.ts';
import { requestClarificationSpec } from './routes/staff/request-clarification.schema.ts';
import { requestReworkSpec } from './routes/staff/request-rework.schema.ts';
import { returnCaseSpec } from './routes/staff/return-case.schema.ts';
import { verifyApplicantSpec } from './routes/staff/verify-applicant.schema.ts';
import { Code, Instant } from './schemas/common.ts';

/** What an event of a rehearsal is told: the body of the action's route, and what a rehearsal has of its own. */
interface RehearsedBody {
  route: z.ZodType<object>;
  own: z.ZodObject;
}

const Nothing = z.strictObject({});
/** In place of uploads: the kinds of documents that come with the action. */
const Documents = z.strictObject({ documents: z.array(Code).max(20).default([]) });
const Step = z.strictObject({ step: Code });
const Payment = z.strictObject({
  outcome: z.enum(['begun', 'paid', 'declined']).default('paid'),
  /** By the provider's clock; that of the event unless told. */
  at: Instant.optional(),
});
const Officer = z.strictObject({ officerId: z.enum(['officer', 'otherOfficer']) });

function body(route: { body?: z.ZodType<object> }, own: z.ZodObject = Nothing): RehearsedBody {
  return { route: route.body ?? Nothing, own };
}

/** The shape of every action's body in a rehearsal. */
export const REHEARSED_BODIES: Record<RehearsalAction, RehearsedBody> = {
  resubmit: body(resubmitApplicationSpec, Documents),
  pay: body({}, Payment),
  confirm: body(confirmResultSpec),
  withdraw: body(withdrawApplicationSpec),
  dispute: body(disputeResultSpec),
  appeal: body(fileAppealSpec, Documents),
  supplement: body(supplementApplicationSpec, Documents),
  verify: body(verifyApplicantSpec),
  claim: body(claimCaseSpec),
  assign: body({}, Officer),
  clarify: body(requestClarificationSpec),
  rework: body(requestReworkSpec),
  approve: body(approveApplicationSpec),
  refuse: body(refuseApplicationSpec),
  complete_step: body(completeStepSpec, Step),
  render: body(renderServiceSpec, Documents),
  return: body(returnCaseSpec),
  extend: body(extendTermSpec),
  annul: body(annulApplicationSpec),
  expedite: body(expediteAppealSpec),
  decide: body(decideAppealSpec),
};
