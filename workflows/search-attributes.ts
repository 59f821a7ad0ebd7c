import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What operators search cases by. Never personal data: these are stored in the clear. */
export const CASE_NUMBER = defineSearchAttributeKey('CaseNumber', SearchAttributeType.KEYWORD);
export const CASE_STATUS = defineSearchAttributeKey('CaseStatus', SearchAttributeType.KEYWORD);
export const CASE_STAGE = defineSearchAttributeKey('CaseStage', SearchAttributeType.KEYWORD);
export const SERVICE_CODE = defineSearchAttributeKey('ServiceCode', SearchAttributeType.KEYWORD);
export const AGENCY = defineSearchAttributeKey('Agency', SearchAttributeType.KEYWORD);
export const UNIT = defineSearchAttributeKey('Unit', SearchAttributeType.KEYWORD);
export const EXECUTOR = defineSearchAttributeKey('Executor', SearchAttributeType.KEYWORD);
export const NEXT_DEADLINE = defineSearchAttributeKey('NextDeadline', SearchAttributeType.DATETIME);
export const OVERDUE = defineSearchAttributeKey('Overdue', SearchAttributeType.BOOL);

export const SEARCH_ATTRIBUTES = [
  CASE_NUMBER,
  CASE_STATUS,
  CASE_STAGE,
  SERVICE_CODE,
  AGENCY,
  UNIT,
  EXECUTOR,
  NEXT_DEADLINE,
  OVERDUE,
] as const;
