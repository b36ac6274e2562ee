import type { Messages } from '../messages.ts';

export const handbook: Messages['handbook'] = {
  dialog: {
    folder: 'Choose the folder with the handbook',
    load: 'Use the handbook',
  },
  problem: {
    place: '{file}, line {line}',
    missing: 'The file is missing or cannot be read.',
    tooLarge: 'The file is too long. A file may have 200 kB.',
    notText: 'The file is not plain text in UTF-8.',
    json: 'The file is not valid JSON from this line on.',
    format: 'The program reads format 1.',
    value: 'Something is missing here, or has a form that cannot be used: {detail}',
    title: 'The file must begin with a title: # and the name of the section.',
    html: 'HTML is not allowed: {detail}',
    outsideLink: 'Links may lead to other sections only, like #logbog: {detail}',
    deadLink: 'The link leads to a place that is not there: {detail}',
    picture: 'Pictures are not allowed. A handbook is text only.',
    code: 'Code is not allowed. An indent of four spaces is read as code, too.',
    unknown: 'A handbook cannot hold this: {detail}',
    nested: 'A list or a remark may not have anything under it.',
    heading: 'Headings are written with ## or ### and a text: {detail}',
    twice: 'Two headings of the section have the same name: {detail}',
  },
};
