import { addPeople, addRelatives, UNIT_OF, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp } from '../setup/running-app';
import { loadHistory, OPEN_ROUND } from '../setup/sample-office';
import { PEOPLE, RELATIONS, writtenDecision } from '../setup/written-rules';

const STATUS = { allow: 200, 'sign-in': 303, forbid: 403, hidden: 404 } as const;

describe('the pages about one unit', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
  });
  afterAll(() => office.close());

  it('W3: what a leader reads of a unit is for own, sibling, parent, child and foreign unit as written', async () => {
    for (const person of PEOPLE) {
      const visitor = await visitorOf(office, person);
      for (const relation of RELATIONS) {
        if (relation === 'round') continue;
        const written = STATUS[writtenDecision('readers', person, relation)];
        for (const page of ['/lanh-dao/don-vi', '/ho-so-gui']) {
          const { status } = await visitor.get(`${page}/${UNIT_OF[relation]}`);
          expect([person, relation, page, status]).toEqual([person, relation, page, written]);
        }
      }
    }
  });

  it('W3: the card of a unit, with whom to call there, is as written too', async () => {
    for (const person of PEOPLE) {
      const visitor = await visitorOf(office, person);
      for (const relation of RELATIONS) {
        if (relation === 'round') continue;
        const written = writtenDecision('readers', person, relation);
        const answer = await visitor.get(`/don-vi/${UNIT_OF[relation]}`);
        expect([person, relation, answer.status]).toEqual([person, relation, STATUS[written]]);
        expect([person, relation, answer.body.includes(OPEN_ROUND)]).toEqual([person, relation, written === 'allow']);
      }
    }
  });
});
