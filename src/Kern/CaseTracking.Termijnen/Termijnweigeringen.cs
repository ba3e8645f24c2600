namespace CaseTracking.Termijnen;

internal static class Termijnweigeringen
{
    public static readonly Termijnweigering SchorsingNietToegelaten =
        new("schorsing-niet-toegelaten", "Deze termijn kan niet stilgelegd worden.");

    public static readonly Termijnweigering SchorsingsgrondOnbekend =
        new("schorsingsgrond-onbekend", "Om deze reden kan de termijn niet stilgelegd worden. Kies een reden uit de lijst.");

    public static readonly Termijnweigering AlGeschorst =
        new("termijn-al-geschorst", "De termijn staat al stil.");

    public static readonly Termijnweigering SchorsingTeLaat =
        new("schorsing-te-laat", "De termijn is al voorbij. U kunt hem niet meer stilleggen.");

    public static readonly Termijnweigering NietGeschorst =
        new("termijn-niet-geschorst", "De termijn staat niet stil.");

    public static readonly Termijnweigering VerlengingNietToegelaten =
        new("verlenging-niet-toegelaten", "Deze termijn kan niet verlengd worden.");

    public static readonly Termijnweigering AlVerlengd =
        new("termijn-al-verlengd", "De termijn is al verlengd. Dat kan maar 1 keer, ook als er nog een reden bij komt.");

    public static readonly Termijnweigering VerlengingsgrondOnbekend =
        new("verlengingsgrond-onbekend", "Om deze reden kan de termijn niet verlengd worden. Kies een reden uit de lijst.");

    public static readonly Termijnweigering VerlengingTeLaat =
        new("verlenging-te-laat", "De termijn is al voorbij. U kunt hem niet meer verlengen.");
}
