import { rehearsal } from './rehearsal';
void rehearsal.run({ projectDir: '/work/main', say: (l) => console.log(l), services: null as never }).then((r) => console.log(r, process.memoryUsage().rss / 1e6));
