import type { FastifyRequest } from 'fastify';
import { UploadMemory } from '../../../web/http/upload-memory';

describe('the memory of uploads', () => {
  const sending = () => ({}) as FastifyRequest;

  it('is released after a connection broke, also when bytes of it are read afterwards', () => {
    const room = new UploadMemory(100);
    const [broken, next] = [sending(), sending()];
    expect(room.take(broken, 60)).toBe(true);
    room.close(broken);
    expect(room.take(broken, 60)).toBe(false);
    expect(room.take(next, 100)).toBe(true);
  });

  it('is released at once by a request that finds none left, and can be reserved again', () => {
    const room = new UploadMemory(100);
    const [first, second] = [sending(), sending()];
    room.take(first, 60);
    room.take(second, 30);
    expect(room.take(second, 30)).toBe(false);
    room.giveBack(second);
    expect(room.take(first, 40)).toBe(true);
    room.close(first);
    expect(room.take(second, 100)).toBe(true);
  });
});
