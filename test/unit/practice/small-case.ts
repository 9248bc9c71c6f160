/** A pack with one small case, as a council might write it. */
export const HEAD = `format: 1
id: ours
version: 1.0.0
title: Our cases
purpose: Cases that our teams wrote
author: A council
licence: MIT
`;

export const STAGE = `      - title: The call
        arrives: [{ from: The school, says: It is cold. }]
        questions: [What now?]
        known: [It is cold.]
        notKnown: [Why it is cold.]
        notes: [Who could be asked?]
`;

export const CASE = `  - id: cold-room
    title: A cold room
    about: Somebody rings about a room that is cold.
    preset: front-door
    children: [Wren]
    stages:
${STAGE}${STAGE}    closing: [What do you take with you?]
    source: [Ours]
`;
