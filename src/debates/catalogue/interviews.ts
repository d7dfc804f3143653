import type { DebateFormat, Speech } from '../debateFormat.ts';

const answer = (number: number, seconds: number, question: number): Speech => ({
  id: `q${number}`,
  name: `Answer ${number}`,
  short: `Q${number}`,
  kind: 'answer',
  side: 'guest',
  seconds,
  question,
  speaker: 'guest',
  bringsNew: true,
});

export const liveInterview: DebateFormat = {
  id: 'broadcast-live',
  name: 'Live interview',
  family: 'interview',
  sides: [
    { id: 'guest', name: 'You', stance: 'either', speakers: 1 },
    { id: 'host', name: 'Interviewer', stance: 'either', speakers: 1 },
  ],
  begins: 'host',
  preparation: { kind: 'none' },
  interview: { answer: { target: [20, 40], most: 60 }, total: [180, 180], questions: [4, 5], messages: 3 },
  speeches: [answer(1, 40, 8), answer(2, 40, 8), answer(3, 40, 8), answer(4, 30, 8)],
  unconfirmed: ['How the seconds are shared out over the answers: a usual value, which nobody lays down.'],
  sources: [
    'roughhousemedia.co.uk, length of live interviews (excerpt)',
    'taylorfrancis.com 9781315715124, chapter 7 (excerpt)',
    'uwaterloo.ca, media relations, broadcast interviews (excerpt)',
    'amworldgroup.com, preparing a media interview (excerpt)',
  ],
};

export const longInterview: DebateFormat = {
  id: 'broadcast-long',
  name: 'Recorded interview or podcast',
  family: 'interview',
  sides: [
    { id: 'guest', name: 'You', stance: 'either', speakers: 1 },
    { id: 'host', name: 'Interviewer', stance: 'either', speakers: 1 },
  ],
  begins: 'host',
  preparation: { kind: 'none' },
  interview: { answer: { most: 60 }, total: [300, 420] },
  speeches: [
    answer(1, 45, 10),
    answer(2, 45, 10),
    answer(3, 45, 10),
    answer(4, 45, 10),
    answer(5, 45, 10),
    answer(6, 45, 10),
    answer(7, 45, 10),
  ],
  unconfirmed: ['The number of questions.'],
  sources: ['uwaterloo.ca, media relations, broadcast interviews (excerpt)'],
};

export const soundBite: DebateFormat = {
  id: 'broadcast-clip',
  name: 'Sound bite',
  family: 'interview',
  sides: [{ id: 'guest', name: 'You', stance: 'either', speakers: 1 }],
  begins: 'guest',
  preparation: { kind: 'none' },
  interview: { answer: { most: 20 }, standsAlone: true },
  speeches: [
    {
      id: 'bite',
      name: 'Sound bite',
      short: 'BITE',
      kind: 'answer',
      side: 'guest',
      seconds: 20,
      speaker: 'guest',
      bringsNew: true,
    },
  ],
  unconfirmed: [],
  sources: ['uwaterloo.ca, media relations, broadcast interviews (excerpt)'],
};
