/** Task queue of the case workflows. */
export const TASK_QUEUE = 'applications';

/** Namespace unless `TEMPORAL_NAMESPACE` says otherwise. */
export const DEFAULT_NAMESPACE = 'default';
