namespace CaseTracking.Identificatie;

internal static class KboWeigering
{
    public static readonly Weigering Leeg =
        new(Weigeringsreden.Leeg, "Vul een ondernemingsnummer in.");

    public static readonly Weigering Tekens =
        new(Weigeringsreden.Tekens, "Een ondernemingsnummer bestaat alleen uit cijfers. Kijk na of er geen letter tussen staat.");

    public static readonly Weigering Lengte =
        new(Weigeringsreden.Lengte, "Een ondernemingsnummer heeft 10 cijfers. Kijk na of er geen cijfer te veel of te weinig staat.");

    public static readonly Weigering Vestigingsnummer =
        new(Weigeringsreden.Vestigingsnummer,
            "Dit lijkt een vestigingsnummer. Vul het ondernemingsnummer in: dat begint met 0 of 1.");

    public static readonly Weigering Beginteken =
        new(Weigeringsreden.Beginteken, "Een ondernemingsnummer begint met 0 of 1. Kijk het eerste cijfer na.");

    public static readonly Weigering Controle =
        new(Weigeringsreden.Controle, "Dit ondernemingsnummer klopt niet. Kijk na of u alle cijfers juist hebt overgenomen.");
}
