const { relative, join } = require('node:path');
const { default: ByDuration } = require('@jest/test-sequencer');
const { FIRST } = require('./order');

const ROOT = join(__dirname, '..', '..', '..');

/** Jest's own order (by how long each file took before, else by its size) with the longest in front, also in a fresh clone. */
module.exports = class Sequencer extends ByDuration {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = FIRST.indexOf(relative(ROOT, path));
      return place === -1 ? FIRST.length : place;
    };
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
