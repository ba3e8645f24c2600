namespace CaseTracking.Identificatie;

/// <summary>The check of Belgian numbers: 97 minus the remainder, so 01 to 97 and never 00.</summary>
internal static class Rest97
{
    public static int CheckOf(long number) => 97 - (int)(number % 97);
}
