import type { QuestionType } from './examples.ts'

/** An example of each question type in English: to keep its form and change its words. */
export const examplesEn: Readonly<Record<QuestionType, string>> = {
  choice: `
:::choice{#when-to-wash-hands}
When do you wash your hands?

- [x] Before you prepare food
  > Right: so nothing of your hands gets into the food.
- [ ] Only when they look dirty
  > You cannot see what makes you ill.
:::`,
  'true-false': `
::::true-false{#hands-on-trousers answer=false}
Drying your hands on your trousers is clean enough.

:::right
Right: take a clean towel or paper.
:::

:::wrong
It is not: your trousers carry something of the whole day.
:::
::::`,
  order: `
::::order{#steps-of-washing}
Put the steps of washing your hands in order.

1. Wet
2. Soap
3. Rinse
4. Dry

:::hint
Soap works better on a wet hand.
:::
::::`,
  match: `
:::match{#which-tool}
Which tool goes with which job?

| Job                  | Tool   |
| -------------------- | ------ |
| Driving in a nail    | Hammer |
| Cutting a board      | Saw    |
|                      | Plane  |
:::`,
  sort: `
:::sort{#which-bin}
Which bin does this go into?

- Paper
  - Newspaper
  - Cardboard box
- Fruit and vegetables
  - Apple peel
    > Peel becomes compost.
  - Tea leaves
:::`,
  'fill-in': `
:::fill-in{#emergency-number}
Which number do you call in Europe when there is a fire?

- [x] 112
- [ ] 911
  > That is the number in the United States.
:::`,
  number: `
::::number{#minutes-of-break answer=45 tolerance=0 unit="minutes"}
You have three breaks of a quarter of an hour. How many minutes of break is that together?

:::wrong
A quarter is 15 minutes. Add up three of them.
:::
::::`,
  quiz: `
::::quiz{#quiz-safe-lifting draw=2 pass=50}
Do you still know it?

:::choice{#lifting-posture}
How do you lift a box from the floor?

- [x] From the knees, with a straight back
  > Right: your legs lift, and not your back.
- [ ] With straight legs
  > Then all of the weight is on your back.
:::

:::choice{#lifting-too-heavy}
The box is too heavy. What do you do?

- [x] Ask for help
  > Right: lifting together is quicker than a week at home.
- [ ] Try it anyway
  > One box that is too heavy can hurt your back.
:::

:::choice{#lifting-place}
Where do you hold the box while you walk?

- [x] Close to your body
  > Right: the closer it is, the less your back carries.
- [ ] With straight arms in front of you
  > That makes the box much heavier for your back.
:::
::::`,
  reflection: `
::::reflection{#what-you-take-away}
What will you do differently tomorrow?

:::model
I first see that the way is free, and only then lift.
:::
::::`,
  checklist: `
:::checklist{#ready-to-begin}
What did you arrange before you begin?

- [ ] The room is free
- [ ] Everybody knows when it begins
  > Send a message a day ahead.
:::`,
  scale: `
::::scale{#how-you-see-it labels="Disagree|Neutral|Agree"}
How do you look at feedback yourself?

- I often ask for it.
- I give it when it is hard, too.

:::profile{to=50}
You are careful with it. Begin with somebody you trust.
:::

:::profile{from=50}
You use it a lot already. Help a colleague on the way.
:::
::::`,
  scenario: `
:::scenario{#angry-customer}
A customer comes in angry. What do you do?

### desk | At the desk

"This is the third time that it goes wrong!"

- [Let the customer finish](#listening)
  > The customer calms down.
- [Explain at once how it is](#explaining)
  > The customer interrupts you.

### listening | On together | 2

The customer tells what went wrong, and you solve it together.

### explaining | A shut door | 0

The customer walks out and writes a complaint.
:::`,
}
