import type { Sample } from './build';

export const SAMPLE_EN: Sample = {
  language: 'en',
  url: 'https://randnotiz.example/sample/organ-builder',
  title: 'What does an organ builder do?',
  author: 'Mirjam Toller',
  siteName: 'Randnotiz sample',
  publishedAt: '2024-03-12',
  excerpt: 'Three thousand pipes, a tuning cone and cold hands: a working day between workshop and gallery.',
  tags: ['Organ building', 'Crafts'],
  body: `
Half past seven, and the church is still cold. Jana Feld kneels in the gallery with one ear against a pipe no longer than her little finger. “Sharp,” she says, touches it once with the tuning cone and nods. Two thousand nine hundred and ninety-nine to go.
# What you do there
Organ builders make new instruments, but more often they keep old ones alive. They clean pipes, glue bellows, replace wood that worms have eaten, and tune everything by ear in the end. Jana Feld spends two thirds of the year on the road rather than in the workshop.
# What you must be able to do
Whoever takes up this trade works with wood, metal and leather, reads plans, and hears differences that others miss. Perfect pitch is not needed; patience is. A head for heights helps, and so does liking company: nobody carries a large pipe alone.
# Training and pay
The apprenticeship takes three and a half years. Places are few, since most workshops have fewer than ten people. In her first year Jana Feld earned about 700 euros a month; as a journeywoman it is about 2,900 today. “You don’t get rich,” she says. “But my work will last two hundred years.”
# What comes next
Fewer organs are built, but the old ones do not grow younger. Restoration and upkeep carry most workshops, and whoever knows electronics as well is in demand.
`,
  comments: [
    {
      author: 'Konrad B.',
      publishedAt: '2024-03-12T18:05',
      text: 'A good look inside. I trained twenty years ago and would do it again. Many people underestimate the travelling, though: with small children it is hard.',
    },
    {
      author: 'Selin',
      publishedAt: '2024-03-12T19:40',
      text: 'How did you find your apprenticeship? There is exactly one workshop within a hundred kilometres of here.',
      answers: 0,
    },
    {
      author: 'Konrad B.',
      publishedAt: '2024-03-13T07:15',
      text: 'I drove there and asked whether I could work along for a week. An internship counts for more than any certificate.',
      answers: 1,
    },
    {
      author: 'Mirjam Toller',
      publishedAt: '2024-03-13T09:30',
      text: 'Everyone I spoke to says the same: call, go there, work along.',
      answers: 2,
    },
    {
      author: 'hannes_w',
      publishedAt: '2024-03-14T21:02',
      text: 'I think 2,900 is too high. Around here it is more like 2,500, and not everyone pays expenses either.',
    },
    {
      author: 'Ute',
      publishedAt: '2024-03-15T11:48',
      text: 'Depends on the agreement. Ours follows the crafts rate, and then the figure is right.',
      answers: 4,
    },
    {
      author: 'Workshop Paper',
      publishedAt: '2024-03-20',
      text: '[…] a portrait of an organ builder worth reading […]',
      kind: 'pingback',
    },
  ],
};
