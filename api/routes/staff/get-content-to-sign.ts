import type { Json } from '../../../workflows/domain/regulation.ts';
import { stepContent } from '../../../workflows/domain/step-content.ts';
import type { Language } from '../../../workflows/domain/texts.ts';
import { AppError } from '../../app-error.ts';
import { checkStorable } from '../../check-storable.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { caseRoute } from '../../route.ts';
import { JsonValue } from '../../schemas/common.ts';
import { getContentToSignSpec } from './get-content-to-sign.schema.ts';

export const getContentToSign = caseRoute(getContentToSignSpec, async (call) => {
  const { row, regulation, params, query, language } = call;
  const step = regulation.steps.find(({ code }) => code === params.step)?.code;
  if (step === undefined || !row.facts) throw new AppError('unknown_step');
  const { data, ...report } = query;
  const content = stepContent(row.number ?? '', row.facts, {
    ...report,
    step,
    data: data === undefined ? undefined : parse(data, language),
  });
  return {
    send: async (response) => {
      response.attachment(`${row.number ?? ''}-${step}.json`);
      response.set({ 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
      response.end(Buffer.from(content));
    },
  };
});

function parse(data: string, language: Language): Json {
  try {
    const value = JsonValue.parse(JSON.parse(data));
    checkStorable(value, language);
    return value;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw invalidRequest(language, 'data', 'not_json');
  }
}
