/**
 * A loader for webpack: takes the picture of a play button out of PptxGenJS, 74 KB of base64 that only the covers of films need. Our decks show no
 * films; one that did would have to give its own cover.
 */
const picture = /(const IMG_PLAYBTN = 'data:image\/png;base64,)[A-Za-z\d+/=]+'/;

module.exports = (source) => {
  if (!picture.test(source))
    throw new Error('PptxGenJS has its play button elsewhere now: look at scripts/pptx-pictures.cjs.');
  return source.replace(picture, "$1'");
};
