namespace CaseTracking.Identificatie;

internal static class TrackingcodeWeigering
{
    public static readonly Weigering Leeg =
        new(Weigeringsreden.Leeg, "Vul uw trackingcode in.");

    public static readonly Weigering Tekens =
        new(Weigeringsreden.Tekens, "Een trackingcode bestaat uit cijfers en letters, zonder de letter U. Kijk de code na.");

    public static readonly Weigering Lengte =
        new(Weigeringsreden.Lengte, "Een trackingcode heeft 17 tekens. Kijk na of er geen teken te veel of te weinig staat.");

    public static readonly Weigering Controle =
        new(Weigeringsreden.Controle, "Deze trackingcode klopt niet. Kijk na of u alle tekens juist hebt overgenomen.");
}
