import { describe, expect, test } from '@jest/globals';
import { Lexicon } from '../../../src/engine/lexicon';
import { movesIn } from '../../../src/engine/moves';
import { wordsOf } from '../../../src/engine/tokens';

const lexicon = new Lexicon();

function moves(text: string, child?: string): string[] {
  const { raw, parted } = wordsOf(text);
  const words = raw.map((word) => lexicon.info(word));
  return movesIn(words, parted, 0, words.length).flatMap(({ move, name, ifChild }) => {
    const said = name !== undefined && name === child ? ifChild : move;
    return said ? [said] : [];
  });
}

describe('what a clause does, by who leads it and how its verb stands', () => {
  test.each([
    ["I'm not closing", 'own-doing'],
    ['We are stopping our visits', 'own-doing'],
    ['I am for keeping her on the plan', 'own-doing'],
    ["I've overruled the date", 'own-done'],
    ['We declined the request', 'own-done'],
    ["We won't ask for another test", 'own-will'],
    ["I don't want the curfew", 'own-wants'],
    ["I'd take this through to assessment", 'own-would'],
    ['I am content for him to stay', 'own-content'],
    ['Happy to close from today', 'own-content'],
    ['You are getting the twins', 'you-will'],
    ['She will sleep at her aunt’s', 'child-will'],
    ['Her nan will collect him', 'family-will'],
    ['The curfew comes off today', 'thing-keeps'],
    ['They go together to the foster home', 'child-keeps'],
    ['The curfew is to end', 'thing-will'],
    ['The phone to stay with mum', 'led-to'],
    ['The taxi agreed till July', 'thing-done'],
    ['Panel agreed the extension', 'decider-does'],
    ['Extending to 45 days', 'bare-doing'],
    ['Close', 'bare-do'],
    ['Not asking her to sit in the room', 'bare-dont'],
    ["Don't cold call", 'bare-dont'],
    ['No return to college', 'bare-no'],
    ['He misses them, so we keep the Fridays', 'so-led'],
    ['No contact until the court has sat', 'bounded'],
    ['Duty to send it on', 'worker-to'],
    ['Kofi to stay with his dad for now', 'to-live'],
    ['Both girls to live with their aunt', 'to-live'],
    ['Baby to be placed with the foster carers', 'to-live'],
    ['Siblings to remain together', 'to-live'],
    ['JT to return to mum on Friday', 'to-live'],
    ['Mum and baby to move in with Nan', 'to-live'],
    ['She stays on the ward', 'who-stays'],
    ['Delphine remains the court worker', 'who-stays'],
    ['Nobody asks her any more questions', 'nobody-does'],
    ['No one is told; no one rings the house', 'nobody-does'],
    ['Use the same one each time pls', 'asks-please'],
    ['Seen at school, not at home', 'and-not'],
    ['Moving him now and not after the hearing', 'and-not'],
    ['To Hamza, please', 'to-somebody'],
    ['Nura (15) to Yusuf, today', 'to-somebody'],
    ["Maya to Nana's tonight", 'to-somebody'],
    ["I've said no to the hostel", 'own-done'],
    ['I agree with him and am closing this', 'own-doing'],
    ['I am in agreement that they go home', 'own-content'],
    ["Wouldn't end it on attendance", 'own-would'],
  ])('%s', (text, move) => {
    expect(moves(text)).toContain(move);
  });

  test.each([
    ['I am thinking about it', 'own-doing'],
    ['We have seen him twice', 'own-done'],
    ['I will think about it', 'own-will'],
    ['No concerns', 'bare-no'],
    ['CPS decided not to charge', 'thing-done'],
    ['If he rings, we are closing', 'own-doing'],
    ['He was at his nan’s', 'child-keeps'],
    ['Nobody knows where he was', 'nobody-does'],
    ['No one has seen a mark on him', 'nobody-does'],
    ['He did not go, not once', 'and-not'],
    ['She said sorry to Hamza', 'to-somebody'],
    ['I said to Bethan that it is late', 'to-somebody'],
    ["I've said how it looks", 'own-done'],
    ['He has a room to stay in', 'who-stays'],
    ['She wants to stay with Nan', 'to-live'],
    ['Kofi asked to live with his dad', 'to-live'],
    ['Beth to stay in touch with Nan', 'to-live'],
    ['Duty to go with her to court', 'to-live'],
    ['The phone to stay with mum', 'to-live'],
  ])('%s is no %s', (text, move) => {
    expect(moves(text)).not.toContain(move);
  });

  test('a name that leads a clause may be the child’s', () => {
    expect([...new Set(moves('And Corey keeps his room', 'corey'))]).toEqual(['child-keeps']);
    expect(moves('And Corey keeps his room')).toEqual([]);
  });
});
