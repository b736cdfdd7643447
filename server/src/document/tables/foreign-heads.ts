/**
 * Words of other languages that make a body of the name they stand in, as "bank" and "ministry" do in
 * English. Folded. None that is as often a person's or a place's.
 */

/** First in names of bodies, in languages that put the head first: "Hospital Santa Clara", "Grupo Almar". */
export const FOREIGN_HEADS: ReadonlySet<string> = new Set(
  [
    // Public bodies, schools, hospitals, unions, clubs
    'hospital clinica instituto institut istituto universidad universidade universite universita universitat ministerio ministere ministero consejo conselho conseil consiglio',
    'comite comissao camara chambre policia polizia guardia academia fundacion fundacao fondation fondazione federacion federacao federation asociacion associacao sindicato syndicat',
    'casa club clube real atletico deportivo olympique frente movimiento movimento mouvement partido parti partito partai partidul gerakan jabatan kementerian badan dinas prefeitura mairie',
    // Banks and firms
    'banco banca banque grupo groupe gruppo societe compagnie companhia compania corporacion corredora corretora caixa caisse seguros assicurazioni assurances cooperativa',
    'calcados ceramica ceramicas cementos cimentos ciments cervejaria cerveceria brasserie brasseries cartiera acciaierie acieries aciaries officine cantieri chantiers astilleros estaleiro industrias usina usinas',
    'frigorifico curtume construtora constructora editora editorial editions papeteries verreries laboratorio laboratorios laboratoires supermercados supermercato bodegas molinos minera naviera refineria siderurgica',
    'transportes transportadora linhas lineas lignes linee aerolineas autopistas ferrocarriles ferrovie autostrade etablissements perusahaan syarikat stadtwerke sparkasse volksbank landesbank deutsche bundes',
    // News
    'jornal journal diario giornale gazeta gazzetta gaceta periodico radio televisao agencia agence agenzia agentia',
  ].flatMap((line) => line.split(' ')),
);

/** Last in names of bodies, in languages that put the head last: "Aamulan Sanomat", "Brusgård Holding". */
export const FOREIGN_TAILS: ReadonlySet<string> = new Set(
  [
    // News
    'sanomat uutiset viesti lehti bladet blad tidende tidning tidningen posten avis avisen dagblad courant krant zeitung tageblatt tagblatt nachrichten anzeiger rundschau allgemeine',
    'hirlap novine noviny novosti gazeta gazetesi haber vjesnik listy shimbun ilbo sandesh samachar patrika',
    // Firms and public bodies
    'werke werk stahl verlag brauerei bryggeri bruk verk fabrik fabriken banken bankasi holding konzern stiftung stiftelsen forening foreningen verband gewerkschaft partei partiet puolue',
    'yhtiot yhtio liitto oyj abp aps sparebank tbk kft zrt aktiengesellschaft',
  ].flatMap((line) => line.split(' ')),
);
