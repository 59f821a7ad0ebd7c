import { findCaseOfIssue } from '../../../db/queries/find-case-of-issue.ts';
import { readCheckCode } from '../../../workflows/domain/check-code.ts';
import type { Language } from '../../../workflows/domain/texts.ts';
import { CHECK_PAGE_POLICY, checkPage } from '../../check-page.ts';
import { noteMiss } from '../../limit-guesses.ts';
import { presentCheck, unknownDocument } from '../../present-check.ts';
import { regulationOf } from '../../regulation-of.ts';
import { route } from '../../route.ts';
import { checkDocumentSpec } from './check-document.schema.ts';

/** Open to everybody who has the code. The answer is to the question asked, so it is 200 for an unknown document too. */
export const checkDocument = route(
  checkDocumentSpec,
  async ({ deps, request, params, query, language: preferred }) => {
    const language = isLanguage(query.lang) ? query.lang : preferred;
    const code = readCheckCode(params.code ?? '');
    const found = code === null ? null : await findCaseOfIssue(deps.db, code);
    const check = found
      ? presentCheck(found, (await regulationOf(deps.db, found.row)).zone, language)
      : unknownDocument(code, language);
    return {
      send: (response) => {
        if (check.status === 'unknown') noteMiss(response);
        response.set({
          'Cache-Control': 'no-store', // it may be withdrawn in a minute
          'X-Robots-Tag': 'noindex, nofollow',
          Vary: 'Accept, Accept-Language',
          'Content-Language': language,
        });
        if (request.accepts(['html', 'json']) === 'json') response.json(check);
        else {
          response.set('Content-Security-Policy', CHECK_PAGE_POLICY);
          response.type('html').send(checkPage(check, language));
        }
        return Promise.resolve();
      },
    };
  },
);

function isLanguage(value: string | undefined): value is Language {
  return value === 'ru' || value === 'en';
}
