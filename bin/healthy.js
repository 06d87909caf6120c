/**
 * `node bin/healthy.js ADDRESS`: exit code 0 when the address answers 200 within three seconds, as the health checks of docker-compose.yml
 * ask; else what it answered is printed, and stands in `docker inspect`.
 */
async function main(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) });
    if (answer.ok) return 0;
    console.error(`${answer.status} ${await answer.text()}`);
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : String(fault));
  }
  return 1;
}

void main(process.argv[2]).then((code) => process.exit(code));
