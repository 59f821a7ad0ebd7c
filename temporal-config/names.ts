/** Task queue of the case workflows. */
export const TASK_QUEUE = 'applications';

/** Namespace unless `TEMPORAL_NAMESPACE` says otherwise. */
export const DEFAULT_NAMESPACE = 'default';

/** Task queue of rehearsals: their worker starts engines of its own and must not keep cases waiting. */
export const REHEARSAL_QUEUE = 'rehearsals';
