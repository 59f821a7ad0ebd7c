import { describe } from '@jest/globals';
import { LiveApi } from '../givens/live-api.ts';
import { givenReglament } from '../givens/running-reglament.ts';
import { addedService } from './added-service.ts';
import { contradictingCommands } from './contradicting-commands.ts';
import { demo } from './demo.ts';
import { hostileInput } from './hostile-input.ts';
import { infectedDocument } from './infected-document.ts';
import { killedRelay } from './killed-relay.ts';
import { givenOverdueCase, lists } from './lists.ts';
import { newCalendar } from './new-calendar.ts';
import { outages } from './outages.ts';
import { paymentNotices } from './payment-notices.ts';
import { readmeWalkThrough } from './readme-walk-through.ts';
import { repeatedRequests } from './repeated-requests.ts';
import { returnedMail } from './returned-mail.ts';
import { wholePath } from './whole-path.ts';

// one installation for all: it takes seconds to start, and what is peaceful comes before what kills its parts
const reglament = givenReglament();
const api = new LiveApi(reglament);
const overdue = givenOverdueCase(api);

describe('a licence, the whole path', () => wholePath(api));
describe('under one key', () => repeatedRequests(api));
describe('contradicting commands', () => contradictingCommands(api));
describe('a payment notice', () => paymentNotices(api));
describe('hostile input', () => hostileInput(api));
describe('malware in a required document', () => infectedDocument(api));
describe('lists', () => lists(api, overdue));
describe('the README', () => readmeWalkThrough(reglament));
describe('a service added by the how-to page', () => addedService(api));
describe('npm run demo', () => demo(reglament));
describe('a new calendar', () => newCalendar(api));
describe('returned mail', () => returnedMail(api));
describe('a killed relay', () => killedRelay(api));
describe('an outage', () => outages(api));
