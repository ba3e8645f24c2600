namespace CaseTracking.Identificatie;

internal static class InszWeigering
{
    public static readonly Weigering Leeg =
        new(Weigeringsreden.Leeg, "Vul een rijksregisternummer in.");

    public static readonly Weigering Tekens =
        new(Weigeringsreden.Tekens, "Een rijksregisternummer bestaat alleen uit cijfers. Kijk na of er geen letter tussen staat.");

    public static readonly Weigering Lengte =
        new(Weigeringsreden.Lengte, "Een rijksregisternummer heeft 11 cijfers. Kijk na of er geen cijfer te veel of te weinig staat.");

    public static readonly Weigering Geboortedatum =
        new(Weigeringsreden.Geboortedatum, "De eerste 6 cijfers zijn geen geldige geboortedatum. Kijk ze na op uw identiteitskaart.");

    public static readonly Weigering Volgnummer =
        new(Weigeringsreden.Volgnummer, "Het 7de, 8ste en 9de cijfer kunnen niet juist zijn. Kijk ze na op uw identiteitskaart.");

    public static readonly Weigering Controle =
        new(Weigeringsreden.Controle, "Dit rijksregisternummer klopt niet. Kijk na of u alle cijfers juist hebt overgenomen.");

    public static readonly Weigering GeboorteInDeToekomst =
        new(Weigeringsreden.GeboorteInDeToekomst, "De geboortedatum in dit nummer ligt in de toekomst. Kijk na of u alle cijfers juist hebt overgenomen.");
}
