import { isRemarkPath } from '../../../workflows/domain/is-remark-path.ts';
import { text } from '../../../workflows/domain/texts.ts';
import { AppError } from '../../app-error.ts';
import { commandRoute } from '../../command-route.ts';
import { requestReworkSpec } from './request-rework.schema.ts';

/** Each remark stands where the applicant can put something right: at a field or a document. */
export const requestRework = commandRoute(
  requestReworkSpec,
  'rework',
  'rework',
  ({ body, regulation, language }) => {
    const code = 'remark_path';
    const message = text(language, `regulation.${code}`);
    const errors = body.remarks.flatMap(({ path }, i) =>
      isRemarkPath(regulation, path) ? [] : [{ path: `remarks.${i}.path`, code, message }],
    );
    if (errors.length > 0) throw new AppError('invalid_request', { errors });
    return body;
  },
);
