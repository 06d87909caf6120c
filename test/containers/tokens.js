/** Run in the web container: prints a token of the API for the office of each unit that owes a report of a plan, with that report's id. */
const { readConfig } = require('/app/dist/config/read-config');
const { dayOf } = require('/app/dist/domain/time/time');
const { connect } = require('/app/dist/storage/database');
const { readGrants } = require('/app/dist/storage/grants');
const { readSession, startGrantedSession } = require('/app/dist/web/access/session');
const { makeToken } = require('/app/dist/web/people/tokens');

async function main(plan) {
  const database = connect(readConfig().databaseUrl, { max: 2 });
  const at = Date.now();
  const owing = await database.rows(
    `select o.id, lower(k.email) as email from obligations o join contacts k on k.unit = o.unit and k.post = 'office'
     where o.id like $1 order by o.id`,
    [`${plan}/%`],
  );
  const tokens = [];
  for (const { id, email } of owing) {
    const grant = (await readGrants(database, email, dayOf(at))).find(({ duty }) => duty === 'unit');
    const given = { email, grant, stage: 'full', strong: false, browser: '' };
    const session = await readSession(database, await startGrantedSession(database, given), dayOf(at));
    tokens.push({ obligation: id, token: await makeToken(database, session, { purpose: 'Kiểm thử', days: 30, at }) });
  }
  await database.close();
  console.log(JSON.stringify(tokens));
}

main(process.argv[2]).catch((fault) => {
  console.error(fault);
  process.exit(1);
});
