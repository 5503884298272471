/** Said by `views/page/share.tsx`. */
export const shareWords = {
  aHrefImgSrcAlt: (address: string, address2: string, spoken: string) => `<a href="${address}"><img src="${address2}" alt="${spoken}" width="720"></a>`
};
