import type { Role } from '../workflows/domain/people.ts';

/**
 * Which cases a caller may reach by a route:
 * - `public`: no token; `signed`: another system's signature instead of one; `any`: no case is involved
 * - `own`: cases that are the caller's, or that the calling system filed
 * - `seen`: those, and for staff the ones of `staff`
 * - `staff`: cases of the caller’s agency and unit, for a head also those of the agency that no unit has; without a unit of
 *   the whole agency, without both of all
 */
type Scope = 'public' | 'signed' | 'any' | 'own' | 'seen' | 'staff';

export type AccessRule = { roles: readonly Role[] | 'everyone'; scope: Scope };

const FILERS = ['applicant', 'system'] as const;
const WORKERS = ['officer', 'head'] as const;
const READERS = [...WORKERS, 'controller', 'auditor', 'admin'] as const;

const OPEN: AccessRule = { roles: 'everyone', scope: 'public' };
const SIGNED_IN: AccessRule = { roles: 'everyone', scope: 'any' };
const OWN: AccessRule = { roles: FILERS, scope: 'own' };
const SEEN: AccessRule = { roles: [...FILERS, ...READERS], scope: 'seen' };
const WORK: AccessRule = { roles: WORKERS, scope: 'staff' };
/** What is designed by the caller's agency; without an agency, by any. */
const DESIGN: AccessRule = { roles: ['admin', 'designer'], scope: 'any' };
/** Programs that hear of cases: those of the calling system, of an admin’s agency. */
const HOOKS: AccessRule = { roles: ['system', 'admin'], scope: 'any' };
/** What is to be put right about the money of the caller's agency; without an agency, of any. */
const MONEY: AccessRule = { roles: ['head', 'admin'], scope: 'any' };
const HEAD: AccessRule = { roles: ['head'], scope: 'staff' };

/** The one table of who may call what; a route without a row is not mounted. */
export const ACCESS = {
  'GET /services': SIGNED_IN,
  'GET /services/{code}': SIGNED_IN,
  'POST /deadlines/calculate': OPEN,
  'GET /check/{code}': OPEN,

  'POST /applications': { roles: FILERS, scope: 'any' },
  'GET /applications': OWN,
  'GET /applications/{id}': SEEN,
  'PATCH /applications/{id}': OWN,
  'POST /applications/{id}/check': OWN,
  'POST /applications/{id}/submit': OWN,
  'GET /applications/{id}/history': SEEN,
  'GET /applications/{id}/deadlines': SEEN,
  'GET /applications/{id}/calendar.ics': SEEN,
  'POST /applications/{id}/documents': { roles: [...FILERS, ...WORKERS], scope: 'seen' },
  'GET /applications/{id}/documents': SEEN,
  'GET /applications/{id}/documents/{docId}/content': SEEN,
  'POST /applications/{id}/documents/{docId}/signatures': {
    roles: [...FILERS, ...WORKERS],
    scope: 'seen',
  },
  'GET /applications/{id}/documents/{docId}/signatures': SEEN,
  'GET /applications/{id}/documents/{docId}/preview': SEEN,
  'GET /applications/{id}/documents/{docId}/versions': SEEN,
  'POST /applications/{id}/documents/{docId}/restore': {
    roles: [...FILERS, ...WORKERS],
    scope: 'seen',
  },
  'GET /applications/{id}/documents/{docId}/looks': { roles: ['auditor'], scope: 'staff' },
  'POST /applications/{id}/resubmit': OWN,
  'POST /applications/{id}/supplement': { roles: [...FILERS, ...WORKERS], scope: 'seen' },
  'POST /applications/{id}/payments': OWN,
  'POST /applications/{id}/confirm': OWN,
  'POST /applications/{id}/withdraw': OWN,
  'POST /applications/{id}/dispute': OWN,
  'POST /applications/{id}/appeals': OWN,

  'GET /staff/applications': { roles: READERS, scope: 'staff' },
  'POST /staff/applications/{id}/verify': WORK,
  'POST /staff/applications/{id}/claim': WORK,
  'POST /staff/applications/{id}/assign': HEAD,
  'POST /staff/applications/{id}/handover': WORK,
  'POST /staff/applications/{id}/clarify': WORK,
  'POST /staff/applications/{id}/rework': WORK,
  'POST /staff/applications/{id}/approve': WORK,
  'POST /staff/applications/{id}/refuse': WORK,
  'GET /staff/applications/{id}/steps/{step}/content-to-sign': WORK,
  'POST /staff/applications/{id}/steps/{step}/complete': WORK,
  'POST /staff/applications/{id}/render': WORK,
  'POST /staff/applications/{id}/return': HEAD,
  'POST /staff/applications/{id}/extend': HEAD,
  'POST /staff/applications/{id}/annul': WORK,
  'POST /staff/applications/{id}/refunds': HEAD,
  'GET /staff/applications/{id}/refunds': { roles: READERS, scope: 'staff' },
  'GET /staff/tasks': MONEY,
  'POST /staff/tasks/{id}/resolve': MONEY,
  'POST /staff/appeals/{number}/expedite': HEAD,
  'POST /staff/appeals/{number}/decide': HEAD,

  'GET /admin/calendars': { roles: ['admin', 'designer'], scope: 'any' },
  'POST /admin/calendars': { roles: ['admin'], scope: 'any' },
  'GET /admin/services': DESIGN,
  'POST /admin/services': DESIGN,
  'POST /admin/services/check': DESIGN,
  'POST /admin/services/{code}/availability': DESIGN,
  'POST /admin/services/{code}/versions': DESIGN,
  'GET /admin/services/{code}/versions/{v}': DESIGN,
  'PUT /admin/services/{code}/versions/{v}': DESIGN,
  'POST /admin/services/{code}/versions/{v}/simulate': DESIGN,
  'GET /admin/services/{code}/versions/{v}/simulations/{id}': DESIGN,
  'POST /admin/services/{code}/versions/{v}/backtest': DESIGN,
  'POST /admin/services/{code}/versions/{v}/publish': DESIGN,
  'POST /admin/services/{code}/versions/{v}/retire': DESIGN,
  'GET /webhook-subscriptions': HOOKS,
  'POST /webhook-subscriptions': HOOKS,
  'POST /webhook-subscriptions/{id}/end': HOOKS,
  'GET /webhook-deliveries': HOOKS,
  'POST /webhook-deliveries/{id}/replay': HOOKS,
  'GET /applications/{id}/messages': SEEN,
  'POST /staff/applications/{id}/messages/{messageId}/resend': WORK,
  'GET /inbox': SIGNED_IN,
  'GET /inbox/unread-count': SIGNED_IN,
  'GET /inbox/events': SIGNED_IN,
  'POST /inbox/read-all': SIGNED_IN,
  'POST /inbox/{id}/read': SIGNED_IN,
  'GET /me/notifications': SIGNED_IN,
  'PUT /me/notifications': SIGNED_IN,
  'POST /me/notifications/confirm': SIGNED_IN,
  'GET /unsubscribe/{token}': { roles: 'everyone', scope: 'signed' },
  'POST /unsubscribe/{token}': { roles: 'everyone', scope: 'signed' },
  'POST /webhooks/payments/{provider}': { roles: 'everyone', scope: 'signed' },
  'GET /push/key': SIGNED_IN,
  'POST /webhooks/messages/{provider}': { roles: 'everyone', scope: 'signed' },
} as const satisfies Record<string, AccessRule>;

export type RouteKey = keyof typeof ACCESS;

/** The row of a route. */
export function accessOf(key: RouteKey): AccessRule {
  return ACCESS[key];
}
