export const dossierWords = {};
