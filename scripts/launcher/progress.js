/** Says what is going on, one line a step, with the seconds it took. */
async function step(title, work) {
  const started = Date.now();
  process.stdout.write(`▸ ${title}\n`);
  const result = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`  done in ${seconds} s\n`);
  return result;
}

module.exports = { step };
