import express from 'express';
import { z } from 'zod';
import { escapeHtml } from '../lib/escape-html.mjs';
import { parseInput } from '../lib/problem.mjs';

/**
 * The whole login of a local installation: choose who you are. Another system does not log in here.
 * @param {import('oidc-provider').Provider} provider
 * @param {Map<string, import('../lib/directory.mjs').User>} users
 */
export function loginPages(provider, users) {
  const people = [...users.values()].filter((user) => !user.roles.includes('system'));
  const Choice = z.object({ user: z.enum(people.map(({ id }) => id)) });
  const router = express.Router();

  router.get('/interaction/:uid', async (request, response) => {
    const { uid } = await provider.interactionDetails(request, response);
    response.set('Cache-Control', 'no-store').send(loginPage(uid, people));
  });

  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false }),
    async (request, response) => {
      const { user } = parseInput(Choice, request.body);
      await provider.interactionFinished(request, response, {
        login: { accountId: user },
        consent: {},
      });
    },
  );
  return router;
}

/**
 * @param {string} uid
 * @param {import('../lib/directory.mjs').User[]} people
 */
function loginPage(uid, people) {
  const buttons = people.map(
    ({ id, name }) =>
      `<p><button name="user" value="${escapeHtml(id)}">${escapeHtml(name)} · ${escapeHtml(id)}</button></p>`,
  );
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Вход · Sign in</title>
<h1>Вход · Sign in</h1>
<form method="post" action="/interaction/${escapeHtml(uid)}">${buttons.join('\n')}</form></html>`;
}
